// What a schema cannot see: that names lead somewhere, that they lead to one place only, and that scripts fit.
import type { Faults } from './faults';
import type { Language, Library } from './read-content';

/** Notes every name that leads nowhere or to two places, over the library and one language. */
export function checkContent(code: string, library: Library, language: Language, faults: Faults): void {
  checkDefaults(library, faults);
  checkSessions(library, language, faults);
  checkCourses(library, faults);
  checkNeeds(library, language, faults);
  checkAnswers(library, language, faults);
  checkTips(language, faults);
  checkNames(code, library, faults);
  checkSlots(language, faults);
}

/** The types of slot that the content fills. */
const CONTENT_SLOT_TYPES = ['Sound', 'Session', 'Course', 'Need', 'Topic', 'Distress'];

function checkDefaults(library: Library, faults: Faults): void {
  const { sound, session, quickSession, course, breathing, morning, day, evening, night } = library.defaults;
  const path = 'audio-manifests/defaults.yaml';
  if (!library.sounds[sound]) faults.add(path, `there is no sound "${sound}"`);
  if (!library.courses[course]) faults.add(path, `there is no course "${course}"`);
  for (const id of [session, quickSession, breathing, ...morning, ...day, ...evening, ...night]) {
    if (!library.sessions[id]) faults.add(path, `there is no session "${id}"`);
  }
}

function checkSessions(library: Library, language: Language, faults: Faults): void {
  for (const [id, session] of Object.entries(library.sessions)) {
    const path = `audio-manifests/sessions/${id}.yaml`;
    if (session.bed !== 'none' && !library.sounds[session.bed]) {
      faults.add(path, `its bed "${session.bed}" is no sound: name one of audio-manifests/sounds, or none`);
    }
    for (const need of session.needs.filter((name) => !language.needs[name])) {
      faults.add(path, `there is no need "${need}": add it to needs.yaml or take it out`);
    }
  }
}

function checkCourses(library: Library, faults: Faults): void {
  for (const [id, course] of Object.entries(library.courses)) {
    for (const [index, day] of course.days.entries()) {
      const place = `audio-manifests/courses/${id}.yaml: day ${index + 1}`;
      const session = library.sessions[day.session];
      if (!session) faults.add(place, `there is no session "${day.session}"`);
      else if (course.minutes < session.minutes.least || course.minutes > session.minutes.most) {
        faults.add(place, `"${day.session}" cannot last ${course.minutes} minutes: choose another session`);
      }
    }
  }
}

function checkNeeds(library: Library, language: Language, faults: Faults): void {
  for (const [id, need] of Object.entries(language.needs)) {
    const sessions = [...need.sessions, ...(need.night ? [need.night] : [])];
    for (const session of sessions.filter((name) => !library.sessions[name])) {
      faults.add(`needs.yaml: ${id}`, `there is no session "${session}"`);
    }
  }
}

function checkAnswers(library: Library, language: Language, faults: Faults): void {
  for (const [id, { offer }] of Object.entries(language.answers)) {
    if (!offer || library.sessions[offer] || library.sounds[offer] || library.courses[offer]) continue;
    faults.add(`answers.yaml: ${id}`, `it offers "${offer}", which is not in the library`);
  }
}

function checkTips(language: Language, faults: Faults): void {
  const seen = new Set<string>();
  for (const { id } of language.tips) {
    if (seen.has(id)) faults.add('tips.yaml', `two tips have the id "${id}": give one of them another`);
    seen.add(id);
  }
}

function checkNames(code: string, library: Library, faults: Faults): void {
  const owners = new Map<string, string>();
  const claim = (name: string, owner: string): void => {
    const key = name.replace(/[^a-z]/g, '');
    const other = owners.get(key);
    if (other && other !== owner)
      faults.add(owner, `the name "${name}" belongs to ${other} already: one of them needs another`);
    owners.set(key, owner);
  };
  for (const [id, sound] of Object.entries(library.sounds)) {
    for (const name of sound.names[code] ?? []) claim(name, `audio-manifests/sounds/${id}.yaml`);
  }
  for (const [id, session] of Object.entries(library.sessions)) {
    for (const name of session.names) claim(name, `audio-manifests/sessions/${id}.yaml`);
  }
  for (const [id, course] of Object.entries(library.courses)) {
    for (const name of course.names) claim(name, `audio-manifests/courses/${id}.yaml`);
  }
}

function checkSlots(language: Language, faults: Faults): void {
  const known = new Set([...CONTENT_SLOT_TYPES, ...Object.keys(language['slot-types'])]);
  for (const [intent, { slots, samples }] of Object.entries(language.intents)) {
    for (const type of Object.values(slots).filter((name) => !name.startsWith('AMAZON.'))) {
      if (!known.has(type)) faults.add(`intents.yaml: ${intent}`, `there is no slot type "${type}"`);
    }
    for (const sample of samples) {
      for (const [, slot = ''] of sample.matchAll(/\{(\w+)\}/g)) {
        if (!slots[slot])
          faults.add(`intents.yaml: ${intent}`, `"${sample}" names the slot ${slot}: declare it`);
      }
    }
  }
}
