// The skill's manifest, in the form that Alexa takes (ask-smapi-model's SkillManifestEnvelope).
// https://developer.amazon.com/docs/alexa/smapi/skill-manifest.html
import type { v1 } from 'ask-smapi-model';
import type { Locale } from '../build/read-content';
import { ENDPOINTS, type Region } from '../stages';
import type { Listing } from './listing';
import { TASK_VERSION } from './tasks';

export type Manifest = v1.skill.Manifest.SkillManifest;

/** What is known before anything is deployed: everything but the addresses of functions and pages. */
export function undeployedManifest(
  listing: Listing,
  tasks: readonly string[],
  locales: Readonly<Record<string, Locale>>,
): Manifest {
  const { category, testingInstructions, privacy } = listing;
  return {
    manifestVersion: '1.0',
    publishingInformation: {
      category,
      testingInstructions,
      distributionMode: 'PUBLIC',
      isAvailableWorldwide: true,
      locales: mapValues(locales, localListing),
    },
    privacyAndCompliance: privacy,
    permissions: listing.permissions.map((name) => ({ name })),
    apis: {
      custom: {
        interfaces: listing.interfaces,
        tasks: tasks.map((name) => ({ name, version: TASK_VERSION })),
      },
    },
  };
}

function localListing({ listing }: Locale, locale: string) {
  return {
    ...listing,
    smallIconUri: `file://assets/images/${locale}_smallIcon.png`,
    largeIconUri: `file://assets/images/${locale}_largeIcon.png`,
  };
}

/** What only a deployment knows. */
export type Deployed = {
  /** The function of each region that the skill runs in, the default one first. */
  readonly functionArns: readonly (readonly [Region, string])[];
  /** Where the pages are, without a slash at the end. */
  readonly siteUrl: string;
};

/**
 * The parts of the manifest that a deployment changes, each of them whole. Alexa takes no events without an address to
 * tell them to.
 */
export function deployedManifest(
  { functionArns, siteUrl }: Deployed,
  { events }: Listing,
  undeployed: Manifest,
) {
  const [first] = functionArns;
  const locales = Object.keys(undeployed.publishingInformation?.locales ?? {});
  const at = {
    endpoint: { uri: first?.[1] ?? '' },
    regions: Object.fromEntries(
      functionArns.map(([region, uri]) => [ENDPOINTS[region], { endpoint: { uri } }]),
    ),
  };
  const pages = { privacyPolicyUrl: `${siteUrl}/privacy`, termsOfUseUrl: `${siteUrl}/terms` };
  return {
    apis: { custom: { ...undeployed.apis?.custom, ...at } },
    events: { ...at, subscriptions: events.map((eventName) => ({ eventName })) },
    privacyAndCompliance: {
      ...undeployed.privacyAndCompliance,
      locales: Object.fromEntries(locales.map((locale) => [locale, pages])),
    },
  } satisfies Manifest;
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
