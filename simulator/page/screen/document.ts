// The part of APL that is drawn here, as simulator/schema/screen-schema.json has it.
type Common = {
  readonly id?: string;
  readonly when?: string;
  readonly width?: string;
  readonly height?: string;
  readonly maxWidth?: string;
  readonly paddingTop?: string;
  readonly paddingBottom?: string;
  readonly paddingLeft?: string;
  readonly paddingRight?: string;
  readonly position?: 'relative' | 'absolute';
  readonly left?: string;
  readonly top?: string;
  readonly opacity?: number;
  readonly transform?: Transform;
};

export type Transform = readonly [{ readonly scale: number }];
type Place = 'start' | 'center' | 'end';

type Container = Common & {
  readonly type: 'Container';
  readonly items: readonly Component[];
  /** The items are drawn once for each entry of this list. */
  readonly data?: string;
  readonly direction?: 'row' | 'column';
  readonly alignItems?: Place;
  readonly justifyContent?: Place;
};
type Frame = Common & {
  readonly type: 'Frame';
  readonly items?: readonly Component[];
  readonly accessibilityLabel?: string;
  readonly backgroundColor?: string;
  readonly borderRadius?: string;
  readonly borderWidth?: string;
  readonly borderColor?: string;
};
type Text = Common & {
  readonly type: 'Text';
  readonly text: string;
  readonly fontSize: string;
  readonly color: string;
  readonly fontWeight?: string;
  readonly textAlign?: string;
  readonly textAlignVertical?: 'top' | 'center' | 'bottom';
  readonly maxLines?: number;
};
type Image = Common & {
  readonly type: 'Image';
  readonly source: string;
  readonly scale?: 'best-fit' | 'best-fill' | 'fill';
  readonly overlayColor?: string;
  readonly borderRadius?: string;
};
type TouchWrapper = Common & {
  readonly type: 'TouchWrapper';
  readonly items: readonly Component[];
  readonly onPress: readonly [{ readonly arguments: readonly string[] }];
};
export type Component = Container | Frame | Text | Image | TouchWrapper;

export type Command =
  | { readonly type: 'Sequential'; readonly commands: readonly Command[]; readonly repeatCount?: number }
  | { readonly type: 'Parallel'; readonly commands: readonly Command[] }
  | {
      readonly type: 'AnimateItem';
      readonly componentId: string;
      readonly duration: number;
      readonly easing?: string;
      readonly value: readonly [{ readonly from: Transform; readonly to: Transform }];
    }
  | { readonly type: 'SetValue'; readonly componentId: string; readonly value: string }
  | { readonly type: 'Idle'; readonly delay: number };

export type AplDocument = {
  readonly onMount?: readonly Command[];
  readonly mainTemplate: { readonly items: readonly Component[] };
};

/** What a document may name: `payload`, and `data` inside a list. */
export type Context = { readonly payload: unknown; readonly data?: unknown };
