// The views of the page, and which of them is shown: the address says it, so that a browser's way back works.
import { useEffect, useState } from 'preact/hooks';

export const VIEWS = ['Echo', 'Library', 'Practice', 'Workshop'] as const;
export type View = (typeof VIEWS)[number];

export const addressOf = (view: View): string => `#${view.toLowerCase()}`;

function shownView(): View {
  return VIEWS.find((view) => addressOf(view) === location.hash) ?? 'Echo';
}

/** The view that is shown. */
export function useView(): View {
  const [view, setView] = useState(shownView);
  useEffect(() => {
    const read = (): void => setView(shownView());
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return view;
}

export function showView(view: View): void {
  location.hash = addressOf(view);
}
