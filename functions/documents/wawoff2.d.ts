declare module 'wawoff2' {
  /** WOFF2 → TrueType/OpenType. */
  export function decompress(data: Uint8Array): Promise<Uint8Array>;
}
