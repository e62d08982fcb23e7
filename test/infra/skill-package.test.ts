import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { v1 } from 'ask-smapi-model';
import { strFromU8, unzipSync } from 'fflate';
import { createGenerator, type Schema } from 'ts-json-schema-generator';
import { parse } from 'yaml';
import { type Hears, manifestFaults } from '../../infra/skill-package/check-manifest';
import { modelFaults } from '../../infra/skill-package/check-model';
import { ICON_PIXELS } from '../../infra/skill-package/icons';
import { readListing } from '../../infra/skill-package/listing';
import { deployedManifest, type Manifest } from '../../infra/skill-package/manifest';
import { zipPackage } from '../../infra/skill-package/zip';
import { createEar } from '../../simulator/understand/ear';
import type { InteractionModel } from '../../simulator/understand/interaction-model';
import { understand } from '../../simulator/understand/understand';

const ROOT = join(__dirname, '../..');
const PACKAGE = join(ROOT, 'dist/skill-package');
const read = (file: string) => JSON.parse(readFileSync(join(PACKAGE, file), 'utf8'));

const undeployed: Manifest = read('skill.json').manifest;
const manifest: Manifest = {
  ...undeployed,
  ...deployedManifest(
    {
      functionArns: [
        ['us-east-1', 'arn:aws:lambda:us-east-1:123456789012:function:kind-moment-prod'],
        ['eu-west-1', 'arn:aws:lambda:eu-west-1:123456789012:function:kind-moment-prod'],
      ],
      siteUrl: 'https://d111111abcdef8.cloudfront.net',
    },
    readListing(),
    undeployed,
  ),
};

const models = Object.fromEntries(
  readdirSync(join(PACKAGE, 'interactionModels/custom')).map((file) => [
    file.replace('.json', ''),
    read(`interactionModels/custom/${file}`) as v1.skill.interactionModel.InteractionModelData & {
      interactionModel: {
        languageModel: v1.skill.interactionModel.LanguageModel;
        _nameFreeInteraction?: NameFree;
      };
    },
  ]),
);
type NameFree = { ingressPoints: { name: string; sampleUtterances: { format: string; value: string }[] }[] };

const languageModels = Object.fromEntries(
  Object.entries(models).map(([locale, { interactionModel }]) => [locale, interactionModel.languageModel]),
);
const ears = Object.fromEntries(
  Object.entries(models).map(([locale, model]) => [locale, createEar(model as InteractionModel)]),
);

/** Whether the pretend Echo hears it by a sample, and not by guessing. */
const hears: Hears = (phrase, locale) => {
  const ear = ears[locale];
  const understood = ear && understand(phrase, ear, '2026-11-22');
  return (understood?.invoked && (understood.launch || understood.how === 'sample')) ?? false;
};

const builtInPhrases = Object.values(
  parse(readFileSync(join(ROOT, 'simulator/understand/built-in-phrases.yaml'), 'utf8')) as Record<
    string,
    string[]
  >,
).flat();

/** Amazon's own types of the manifest and the model, as a schema. */
function validator(type: string) {
  const schema = createGenerator({
    path: join(ROOT, 'test/infra/smapi-types.ts'),
    type,
    skipTypeCheck: true,
    additionalProperties: false,
    jsDoc: 'none',
  }).createSchema(type) as Schema;
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema as object);
  return (value: unknown): string[] =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('the zip holds the whole package, and is the same each time', () => {
  const zip = zipPackage(PACKAGE, manifest);
  const files = unzipSync(zip);
  const listed = readdirSync(PACKAGE, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(Object.keys(files)).toHaveLength(listed.length);
  expect(JSON.parse(strFromU8(files['skill.json'] ?? new Uint8Array()))).toEqual({ manifest });
  expect(Object.keys(files)).toContain('interactionModels/custom/en-US.json');
  expect(Buffer.from(zip).equals(Buffer.from(zipPackage(PACKAGE, manifest)))).toBe(true);
});

describe('the manifest', () => {
  const faultsByType = validator('Manifest');

  test('has the form of Amazon’s own types, before and after it is deployed', () => {
    expect(faultsByType({ manifest: undeployed })).toEqual([]);
    expect(faultsByType({ manifest })).toEqual([]);
    expect(
      faultsByType({ manifest: { ...manifest, permissions: [{ name: 'alexa::everything' }] } }),
    ).not.toEqual([]);
  });

  test('keeps every limit of the store, and what it tells people to say is heard', () => {
    expect(manifestFaults(manifest, languageModels, hears)).toEqual([]);
    const info = manifest.publishingInformation;
    const testingInstructions = `${info?.testingInstructions} "Alexa, ask kind moment to boil an egg."`;
    const promising = { ...manifest, publishingInformation: { ...info, testingInstructions } };
    expect(manifestFaults(promising, languageModels, hears)).toContain(
      'en-US: the phrase "Alexa, ask kind moment to boil an egg." is in no sample',
    );
  });

  test('may not have documents for no screen, or for one without a size', () => {
    const withScreens = (supportedViewports: object[]) => {
      const apl = { type: 'ALEXA_PRESENTATION_APL', supportedViewports };
      return { ...manifest, apis: { custom: { ...manifest.apis?.custom, interfaces: [apl] } } } as Manifest;
    };
    const hub = { mode: 'HUB', shape: 'RECTANGLE', minWidth: 1280, maxWidth: 960 };
    expect(manifestFaults(withScreens([]), languageModels, hears)).toEqual([
      'APL is on, but no viewport is named',
    ]);
    expect(manifestFaults(withScreens([hub]), languageModels, hears)).toEqual([
      'a viewport (HUB, RECTANGLE) holds no size',
    ]);
  });

  test('speaks the locales that there are models for', () => {
    expect(Object.keys(manifest.publishingInformation?.locales ?? {}).sort()).toEqual(
      Object.keys(models).sort(),
    );
  });

  test('asks for nothing but what the skill uses, and listens to nothing that it does not answer', () => {
    const routes = readFileSync(join(ROOT, 'lambda/routes.ts'), 'utf8');
    const camel = (event: string) =>
      event.toLowerCase().replace(/(?:^|_)(.)/g, (_, letter) => letter.toUpperCase());
    for (const { eventName = '' } of manifest.events?.subscriptions ?? []) {
      expect(routes).toContain(`'AlexaSkillEvent.${camel(eventName)}'`);
    }
    expect(manifest.permissions).toEqual([
      { name: 'alexa::alerts:reminders:skill:readwrite' },
      { name: 'alexa::person_id:read' },
    ]);
    expect(manifest.apis?.custom?.interfaces?.map(({ type }) => type)).toEqual([
      'AUDIO_PLAYER',
      'ALEXA_PRESENTATION_APL',
    ]);
  });

  test('names tasks that are there, each with an example of the library', () => {
    const library = JSON.parse(readFileSync(join(ROOT, 'dist/catalog/audio.json'), 'utf8'));
    const tasks = manifest.apis?.custom?.tasks ?? [];
    expect(tasks.map(({ name }) => name)).toEqual(['PlaySound', 'PlaySession']);
    for (const { name, version } of tasks) {
      const { paths, info } = read(`tasks/${name}.${version}.json`);
      expect(info['x-amzn-alexa-access-scope']).toBe('public');
      const { sound, session } =
        paths[`/${name}`].post.requestBody.content['application/json'].examples.usual.value;
      expect(library.sounds[sound] ?? library.sessions[session]).toBeDefined();
    }
  });

  test('names pages that are there', () => {
    for (const { privacyPolicyUrl = '', termsOfUseUrl = '' } of Object.values(
      manifest.privacyAndCompliance?.locales ?? {},
    )) {
      for (const url of [privacyPolicyUrl, termsOfUseUrl]) {
        expect(readFileSync(join(ROOT, 'infra/pages', `${new URL(url).pathname}.html`), 'utf8')).toContain(
          '<h1>',
        );
      }
    }
  });

  test('names icons that are PNGs of the two sizes', () => {
    for (const { smallIconUri = '', largeIconUri = '' } of Object.values(
      manifest.publishingInformation?.locales ?? {},
    )) {
      expect(pngPixels(smallIconUri)).toEqual([ICON_PIXELS.small, ICON_PIXELS.small]);
      expect(pngPixels(largeIconUri)).toEqual([ICON_PIXELS.large, ICON_PIXELS.large]);
    }
  });
});

/** Width and height in a PNG's header (https://www.w3.org/TR/png-3/#11IHDR). */
function pngPixels(uri: string): number[] {
  const bytes = readFileSync(join(PACKAGE, uri.replace('file://', '')));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const faultsByModelType = validator('LanguageModel');

describe.each(Object.keys(models))('the interaction model of %s', (locale) => {
  const languageModel = languageModels[locale] as v1.skill.interactionModel.LanguageModel;

  test('has the form of Amazon’s own types', () => {
    expect(faultsByModelType(languageModel)).toEqual([]);
    expect(faultsByModelType({ ...languageModel, intents: 'none' })).not.toEqual([]);
  });

  test('breaks no rule of Alexa', () => {
    expect(modelFaults({ languageModel, builtInPhrases })).toEqual([]);
  });

  test('has a handler for every intent, and every handler has its intent', () => {
    const source = readFileSync(join(ROOT, 'lambda/routes.ts'), 'utf8');
    const routed = [...source.matchAll(/^ {2}'?([A-Z][\w.]*Intent)'?: /gm)].map(([, name = '']) => name);
    const catalog = JSON.parse(readFileSync(join(ROOT, `dist/catalog/${locale.slice(0, 2)}.json`), 'utf8'));
    const answered = [...routed, ...Object.keys(catalog.carriers)];
    expect(languageModel.intents?.map(({ name }) => name).sort()).toEqual(answered.sort());
  });

  test('has at most five phrases without a name for an intent that there is', () => {
    const { ingressPoints = [] } = models[locale]?.interactionModel._nameFreeInteraction ?? {};
    expect(ingressPoints.length).toBeGreaterThan(0);
    for (const { name, sampleUtterances } of ingressPoints) {
      expect(languageModel.intents?.map((intent) => intent.name)).toContain(name);
      expect(sampleUtterances.length).toBeLessThanOrEqual(5);
    }
  });
});
