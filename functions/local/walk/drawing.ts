import sharp from 'sharp';

/** A hand-drawn looking signature as PNG, for people who cannot hold a finger to a screen: the seed and the journey. */
export async function drawnName(name: string): Promise<string> {
  const strokes = [...name].flatMap((character, at) => {
    const seed = character.codePointAt(0) ?? 0;
    return [0, 1, 2, 3].map((row) => {
      const x = 30 + at * 90;
      const y = 30 + row * 26 + ((seed >> row) % 9);
      return `<path d="M${x} ${y}q${20 + ((seed >> (row + 2)) % 20)} ${-8 + (seed % 13)} ${52 + (seed % 11)} ${(seed >> row) % 7}"/>`;
    });
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="343" height="160" fill="none" stroke="#1c2326" stroke-width="4" stroke-linecap="round">${strokes.join('')}</svg>`;
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}
