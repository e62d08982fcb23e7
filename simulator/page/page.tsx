// The page: it shows the Echo, speaks and plays for it, and has a workshop behind it.
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageFacts } from '../server/state';
import { Ask } from './ask-view';
import { Header } from './header';
import { LibraryView } from './library-view';
import { type Message, type Turn, turnsOf, withMessages } from './log-view';
import { moodOf } from './mood';
import { NowPlaying } from './now-playing';
import { PracticeView } from './practice-view';
import { Ring } from './ring';
import { Show } from './screen/show';
import { type Shown, shownAfter } from './screen/shown';
import {
  changeSettings,
  follow,
  jump,
  type News,
  press,
  readFacts,
  say,
  tellSpeaking,
  touch,
} from './server-talk';
import { createSound, type Sound } from './sound';
import { hush, speak } from './speech';
import { Talk } from './talk';
import { showView, useView } from './views';
import { WorkshopView } from './workshop-view';

function Page() {
  const [facts, setFacts] = useState<PageFacts>();
  const [news, setNews] = useState<News>();
  const [turns, setTurns] = useState<readonly Turn[]>([]);
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [shown, setShown] = useState<Shown>();
  const view = useView();
  const [speaks, setSpeaks] = useState(false);
  const [listens, setListens] = useState(false);
  const [isThere, setThere] = useState(true);
  const [isBlocked, setBlocked] = useState(false);
  const [positionMs, setPositionMs] = useState(0);
  const audio = useRef<HTMLAudioElement>(null);
  const main = useRef<HTMLElement>(null);
  const sound = useRef<Sound>(undefined);
  const locale = useRef('en-US');
  locale.current = facts?.locale ?? 'en-US';

  useEffect(() => {
    if (!audio.current) return;
    sound.current = createSound(audio.current, () => setBlocked(true));
    void readFacts().then(setFacts);
    follow(hearNews, setThere);
  }, []);

  useEffect(() => {
    main.current?.scrollTo(0, 0);
    // The button that was pressed may be gone with its view: whoever goes by keyboard begins at the new one.
    if (document.activeElement === document.body) main.current?.focus();
  }, [view]);

  function hearNews(next: News): void {
    setNews(next);
    setTurns((known) => [...(next.isPast ? [] : known), ...turnsOf(next.happenings)]);
    setMessages((known) => withMessages(next.isPast ? [] : known, next.happenings));
    setShown((known) => shownAfter(known, next.happenings));
    const speech = next.happenings.flatMap((one) => (one.kind === 'spoken' ? [one.ssml] : []));
    if (speech.length > 0 && !next.isPast) void speakAloud(speech);
    sound.current?.follow(next.view.player);
    setPositionMs(next.view.player.current?.positionMs ?? 0);
  }

  async function speakAloud(speech: readonly string[]): Promise<void> {
    sound.current?.hold(true);
    setSpeaks(true);
    await tellSpeaking(true);
    await speak(speech, locale.current);
    await tellSpeaking(false);
    setSpeaks(false);
    sound.current?.hold(false);
  }

  function sayIt(sentence: string): void {
    hush();
    setBlocked(false);
    showView('Echo');
    void say(sentence);
  }

  const hour = Number(news?.now.slice(11, 13) ?? 12);
  document.documentElement.classList.toggle('night', hour >= 21 || hour < 6);

  const player = news?.view.player;
  const current = player?.current;
  const asks = news?.view.listening === true && !speaks;
  const mood = moodOf(speaks, listens || asks, player?.activity === 'PLAYING' && !player.interrupted);
  return (
    <>
      <Header view={view} refused={messages.filter(({ refusals }) => refusals.length > 0).length} />
      <main ref={main} tabIndex={-1}>
        <h1 class="unseen">The pretend Echo: {view}</h1>
        {!isThere && (
          <p class="trouble" role="alert">
            The pretend Echo is not running. Start it again with “npm start”.
          </p>
        )}
        {isBlocked && (
          <p class="trouble">
            <button
              type="button"
              onClick={() => {
                setBlocked(false);
                sound.current?.hold(false);
              }}
            >
              Let the sound play
            </button>
          </p>
        )}
        {view === 'Echo' && (
          <div class="echo">
            <div class={current ? 'device with-sound' : 'device'}>
              <Ring mood={mood} piece={current && { positionMs, lengthMs: current.lengthMs }} />
              {player && (
                <NowPlaying
                  player={player}
                  positionMs={positionMs}
                  fades={news.fades}
                  time={news.now.slice(11)}
                  onPress={(button) => void press(button)}
                  onJump={(ms) => void jump(ms)}
                />
              )}
            </div>
            <div class="beside">
              {player && (
                <Show
                  player={player}
                  shown={shown}
                  positionMs={positionMs}
                  speaks={speaks}
                  onTouch={(args) => void touch(args)}
                />
              )}
              <Talk turns={turns} />
            </div>
          </div>
        )}
        {view === 'Library' && facts && (
          <LibraryView
            entries={facts.library}
            onPlay={(entry) => sayIt(`ask ${facts.invocationName} to ${entry.ask}`)}
          />
        )}
        {view === 'Practice' && <PracticeView version={messages.length} />}
        {view === 'Workshop' && facts && news && (
          <WorkshopView
            messages={messages}
            facts={facts}
            now={news.now}
            onChange={(change) => void changeSettings(change).then(setFacts)}
          />
        )}
        {/* biome-ignore lint/a11y/useMediaCaption: what is said in a session stands in the library, as its words */}
        <audio
          ref={audio}
          preload="auto"
          onTimeUpdate={({ currentTarget }) => setPositionMs(currentTarget.currentTime * 1000)}
        />
      </main>
      {facts && (
        <Ask
          locale={facts.locale}
          suggestions={ideasOf(facts)}
          isAsked={asks}
          onSay={sayIt}
          onListening={setListens}
        />
      )}
    </>
  );
}

/** First the phrases that show best what this is: the name, and those that need no name; then all the rest. */
function ideasOf({ invocationName, suggestions, nameFree }: PageFacts): readonly string[] {
  return [...new Set([`open ${invocationName}`, ...nameFree, ...suggestions])];
}

const root = document.getElementById('page');
if (root) render(<Page />, root);
