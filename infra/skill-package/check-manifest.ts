// What the store and its reviewers refuse of a manifest. Pure: a manifest and its models in, faults out.
// https://developer.amazon.com/docs/alexa/custom-skills/certification-requirements-for-custom-skills.html
import type { v1 } from 'ask-smapi-model';
import type { Manifest } from './manifest';

type LanguageModel = v1.skill.interactionModel.LanguageModel;
type Listing = v1.skill.Manifest.SkillManifestLocalizedPublishingInformation;

/** Whether a locale's model has a sample for all that people are told to say, name and all. */
export type Hears = (phrase: string, locale: string) => boolean;

/** All faults of a manifest, a line each. `models` holds the interaction model of each locale. */
export function manifestFaults(
  manifest: Manifest,
  models: Readonly<Record<string, LanguageModel>>,
  hears: Hears,
): string[] {
  const { locales = {}, testingInstructions = '' } = manifest.publishingInformation ?? {};
  const faults = Object.entries(locales).flatMap(([locale, listing]) => {
    const model = models[locale];
    const texts = [listing.description ?? '', testingInstructions];
    const phrases = [...(listing.examplePhrases ?? []), ...texts.flatMap(phrasesIn)];
    const heard = model
      ? [
          ...openingFaults(listing, model),
          ...phrases
            .filter((phrase) => !hears(phrase, locale))
            .map((phrase) => `the phrase "${phrase}" is in no sample`),
        ]
      : ['there is no model'];
    return [...listingFaults(listing), ...heard].map((fault) => `${locale}: ${fault}`);
  });
  const unlisted = Object.keys(models).filter((locale) => !locales[locale]);
  return [
    ...faults,
    ...unlisted.map((locale) => `${locale}: there is a model, but no listing`),
    ...(testingInstructions.length > 4000 ? ['the testing instructions have more than 4000 characters'] : []),
    ...endpointFaults(manifest),
    ...screenFaults(manifest),
  ];
}

function listingFaults({
  name,
  summary = '',
  description = '',
  examplePhrases = [],
  keywords = [],
}: Listing): string[] {
  return [
    ...(name.length < 2 || name.length > 50 ? ['the name needs 2 to 50 characters'] : []),
    ...(summary.length > 160 ? ['the summary has more than 160 characters'] : []),
    ...(description.length > 4000 ? ['the description has more than 4000 characters'] : []),
    ...(/medical/i.test(description) ? [] : ['the description does not say that this is no medical advice']),
    ...(examplePhrases.length === 3 ? [] : ['the store shows three example phrases, neither more nor fewer']),
    ...(keywords.length > 30 || keywords.some((word) => word.length > 150)
      ? ['at most 30 keywords of 150 characters']
      : []),
  ];
}

function openingFaults({ examplePhrases = [] }: Listing, { invocationName = '' }: LanguageModel): string[] {
  const opening = new RegExp(`^Alexa,? (open|launch|start|ask|tell) ${invocationName}\\b`, 'i');
  return opening.test(examplePhrases[0] ?? '')
    ? []
    : [`the first example phrase must be like "Alexa, open ${invocationName}"`];
}

/**
 * What a text tells people to say to the skill: all in quotation marks that goes to a skill by its name. The commonest
 * cause of refusal are phrases that the skill does not hear.
 */
function phrasesIn(text: string): string[] {
  return [...text.matchAll(/"(Alexa, (?:open|ask|tell) [^"]+)"/g)].map(([, phrase = '']) => phrase);
}

/** A skill with documents says which screens they are made for, each as a range that is none too narrow to be one. */
function screenFaults({ apis }: Manifest): string[] {
  return (apis?.custom?.interfaces ?? []).flatMap((one) => {
    if (one.type !== 'ALEXA_PRESENTATION_APL') return [];
    const { supportedViewports: viewports = [] } = one;
    const isEmpty = ({ minWidth = 0, maxWidth = 0, minHeight = 0, maxHeight = 0 }) =>
      minWidth > maxWidth || minHeight > maxHeight;
    if (viewports.length === 0) return ['APL is on, but no viewport is named'];
    return viewports.filter(isEmpty).map(({ mode, shape }) => `a viewport (${mode}, ${shape}) holds no size`);
  });
}

function endpointFaults({ apis, events }: Manifest): string[] {
  const uri = apis?.custom?.endpoint?.uri;
  return [
    ...(uri === undefined || /^(arn:|https:\/\/)/.test(uri)
      ? []
      : [`the endpoint "${uri}" is neither an ARN nor https`]),
    ...(events && !events.endpoint?.uri ? ['events need an endpoint'] : []),
  ];
}
