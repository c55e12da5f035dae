/** Prints what is being done, how far, and how long it took. */
export function progress(total: number): {
  step: <T>(title: string, work: (say: (line: string) => void) => Promise<T>) => Promise<T>;
} {
  let done = 0;
  return {
    async step(title, work) {
      done += 1;
      const began = Date.now();
      process.stdout.write(`[${done}/${total}] ${title} …\n`);
      const value = await work((line) => process.stdout.write(`      ${line}\n`));
      process.stdout.write(
        `[${done}/${total}] ${title}: ${((Date.now() - began) / 1000).toFixed(1)} s\n`,
      );
      return value;
    },
  };
}
