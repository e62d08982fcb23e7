// Alexa's own form of an interaction model, as far as an Echo's understanding needs it.
// https://developer.amazon.com/en-US/docs/alexa/smapi/interaction-model-schema.html

export type ModelSlot = { readonly name: string; readonly type: string };

export type ModelIntent = {
  readonly name: string;
  readonly slots?: readonly ModelSlot[];
  readonly samples?: readonly string[];
};

export type ModelValue = {
  readonly id?: string;
  readonly name: { readonly value: string; readonly synonyms?: readonly string[] };
};

export type ModelType = { readonly name: string; readonly values: readonly ModelValue[] };

/** Phrases that need no invocation name, and where each leads. */
export type IngressPoint = {
  readonly type: string;
  readonly name?: string;
  readonly sampleUtterances: readonly { readonly value: string }[];
};

/** interactionModels/custom/<locale>.json */
export type InteractionModel = {
  readonly interactionModel: {
    readonly languageModel: {
      readonly invocationName: string;
      readonly intents: readonly ModelIntent[];
      readonly types?: readonly ModelType[];
    };
    readonly _nameFreeInteraction?: { readonly ingressPoints: readonly IngressPoint[] };
  };
};
