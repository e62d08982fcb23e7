// Documents for a screen: only where there is one, and under one token: alexa-platform sections 6 and 8.8.
import { documentFault } from './documents';
import { type Checked, directivesOf, type Refusal, type Rule, refusalsFrom } from './refusal';

const screens = refusalsFrom('alexa-platform §6; Alexa docs, "Alexa.Presentation.APL Interface Reference"');

/** Refusals of APL directives. */
export const checkScreens: Rule = (checked) => {
  const { request, reply } = checked;
  const shows = (reply.response.directives ?? []).some(({ type }) =>
    type.startsWith('Alexa.Presentation.APL.'),
  );
  if (!shows) return [];
  const apl = request.context?.System?.device?.supportedInterfaces?.['Alexa.Presentation.APL'];
  if (!apl) return [screens.invalid('screen-supported', 'The device of this request has no screen for APL.')];
  const newest = apl.runtime?.maxVersion ?? '1.0';
  return [...checkDocuments(checked, newest), ...checkCommands(checked)];
};

function checkDocuments({ reply }: Checked, newest: string): readonly Refusal[] {
  return directivesOf(reply, 'Alexa.Presentation.APL.RenderDocument').flatMap((directive) => {
    const { document, datasources, token } = directive;
    if (!token)
      return [screens.invalid('screen-token', 'A document needs a token, so that commands can find it.')];
    if (document?.type === 'Link') return [];
    const version = document?.version;
    if (document?.type !== 'APL' || typeof version !== 'string' || !document.mainTemplate) {
      return [
        screens.invalid('screen-document', 'A document needs type "APL", a version and a mainTemplate.'),
      ];
    }
    if (isNewer(version, newest)) {
      const says = `The document is of APL ${version}; this device draws up to ${newest}.`;
      return [screens.unfit('screen-version', says)];
    }
    const fault = documentFault(document, datasources);
    return fault ? [screens.unfit('screen-drawn', fault)] : [];
  });
}

function checkCommands({ request, reply }: Checked): readonly Refusal[] {
  const shown = request.context?.['Alexa.Presentation.APL']?.token;
  const tokens = [
    shown,
    ...directivesOf(reply, 'Alexa.Presentation.APL.RenderDocument').map(({ token }) => token),
  ];
  return directivesOf(reply, 'Alexa.Presentation.APL.ExecuteCommands')
    .filter(({ token }) => !tokens.includes(token))
    .map(({ token }) =>
      screens.unfit('screen-commands', `Commands for "${token}" find no document with that token.`),
    );
}

/** Compares versions such as "1.9" and "2024.2", number by number. */
function isNewer(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0;
}
