// The rehearsal before the first listener: everything in it is answered as a listener would be, and nothing comes of it.
import type { ResponseEnvelope } from 'ask-sdk-model';
import { newClient, unsent } from '../../lambda/listener/client';
import { createDynamodbStore } from '../../lambda/listener/dynamodb-store';
import { rehearse } from '../../lambda/rehearse';
import { catalog } from '../support/catalog';
import { type FaultyTable, startFaultyTable } from '../support/faulty-table';
import { AUDIO_BASE_URL } from '../support/skill';
import { tableEnvironment } from '../support/table';

let table: FaultyTable;
let answers: readonly ResponseEnvelope[];
const logged: [string, unknown][] = [];
beforeAll(async () => {
  table = await startFaultyTable();
  table.meet('pass');
  const client = newClient(tableEnvironment(table.endpoint));
  const log = (what: string, facts: unknown) => void logged.push([what, facts]);
  const store = createDynamodbStore(unsent(client), table.tableName, log);
  const house = { catalogs: { en: catalog }, store, audioBaseUrl: AUDIO_BASE_URL, log };
  answers = await rehearse(house, catalog);
  client.destroy();
});
afterAll(() => table.close());

const doing = ({ response: { directives = [], outputSpeech } }: ResponseEnvelope): string =>
  directives.map((one) => (one.type === 'AudioPlayer.Play' ? one.playBehavior : one.type)).find(isAudio) ??
  (outputSpeech ? 'speaks' : 'nothing');
const isAudio = (name: string | undefined) => name !== 'Alexa.Presentation.APL.RenderDocument';

describe('the rehearsal', () => {
  it('goes through an evening, from a launch to a sound that is resumed', () => {
    const [launch, _words, _others, ...rest] = answers.map(doing);
    expect([launch, ...rest]).toEqual([
      'speaks',
      'REPLACE_ALL',
      'nothing',
      'ENQUEUE',
      'AudioPlayer.Stop',
      'nothing',
      'REPLACE_ALL',
    ]);
  });

  it('understands its free words', () => {
    for (const answer of answers.slice(1, 3)) {
      expect(['speaks', 'REPLACE_ALL']).toContain(doing(answer));
      expect(JSON.stringify(answer)).not.toMatch(/not something I can do/);
    }
  });

  it('asks and tells the table nothing, though each call is made up to the wire', () => {
    expect(table.calls()).toEqual([]);
    expect(logged.length).toBeGreaterThan(3);
    for (const line of logged)
      expect(line).toEqual(['memory failed', expect.objectContaining({ error: 'AbortError' })]);
  });
});
