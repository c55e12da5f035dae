export const jsonWord = '存数据';

/** Hands a signed calculation to the browser as a file, for those who check it with a program. */
export function saveJson(name: string, json: string): Promise<string> {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return Promise.resolve('存好了');
}
