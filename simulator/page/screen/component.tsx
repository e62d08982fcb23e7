// One component of a document, drawn.
import type { ComponentChildren } from 'preact';
import { bound, valueAt } from './bind';
import type { Component, Context } from './document';
import { fitOf, styleOf } from './style';

export type DrawProps = {
  readonly component: Component;
  readonly context: Context;
  /** Something was touched that sends these arguments. */
  readonly onTouch: (args: readonly string[]) => void;
};

/** Draws a component and all that is in it; nothing where its `when` does not hold. */
export function Draw({ component, context, onTouch }: DrawProps) {
  if (component.when && !valueAt(component.when, context)) return null;
  const attributes = {
    class: `apl ${component.type.toLowerCase()}`,
    style: styleOf(component),
    'data-id': component.id,
  };
  const inside = (items: readonly Component[] = [], data?: unknown): ComponentChildren =>
    items.map((item, at) => (
      <Draw
        key={at}
        component={item}
        context={data === undefined ? context : { ...context, data }}
        onTouch={onTouch}
      />
    ));
  switch (component.type) {
    case 'Container': {
      const list = component.data === undefined ? undefined : valueAt(component.data, context);
      return (
        <div {...attributes}>
          {Array.isArray(list) ? list.map((data) => inside(component.items, data)) : inside(component.items)}
        </div>
      );
    }
    case 'Frame': {
      const label = component.accessibilityLabel && bound(component.accessibilityLabel, context);
      return (
        <div {...attributes} {...(label && { role: 'img', 'aria-label': label })}>
          {inside(component.items)}
        </div>
      );
    }
    case 'Text':
      return (
        <div {...attributes}>
          <span class="words" style={{ WebkitLineClamp: component.maxLines ?? 'none' }}>
            {bound(component.text, context)}
          </span>
        </div>
      );
    case 'Image':
      return (
        <div {...attributes}>
          <img src={pathOf(bound(component.source, context))} alt="" style={fitOf(component.scale)} />
          {component.overlayColor && (
            <div class="overlay" style={{ backgroundColor: component.overlayColor }} />
          )}
        </div>
      );
    case 'TouchWrapper': {
      const [{ arguments: args }] = component.onPress;
      return (
        <button
          type="button"
          {...attributes}
          onClick={() => onTouch(args.map((text) => bound(text, context)))}
        >
          {inside(component.items)}
        </button>
      );
    }
  }
}

/** Pictures are asked of the server that the page itself came from, as the sound is. */
export function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
