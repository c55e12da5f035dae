import type { Ink } from './ink';

export type SurfaceProps = {
  readonly label: string;
  /** Changes when the pad is to be wiped. */
  readonly wiped: number;
  readonly onInk: (ink: Ink | undefined) => void;
};
