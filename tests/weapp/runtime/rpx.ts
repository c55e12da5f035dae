/** 750rpx are the width of the window. */
export const pixels = (css: string): string =>
  css.replace(
    /(-?\d*\.?\d+)rpx/g,
    (_all, n: string) => `calc(100vw * ${(Number(n) / 750).toFixed(6)})`,
  );
