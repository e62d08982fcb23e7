// Amazon's own types under short names, for the schema that is made from them.
import type { v1 } from 'ask-smapi-model';

export type Manifest = v1.skill.Manifest.SkillManifestEnvelope;
export type LanguageModel = v1.skill.interactionModel.LanguageModel;
