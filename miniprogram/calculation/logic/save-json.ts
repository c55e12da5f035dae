import { handFile } from '@phone/lib';

export const jsonWord = '存数据';

/** Hands a signed calculation to the browser as a file, for those who check it with a program. */
export function saveJson(name: string, json: string): Promise<string> {
  handFile(name, new Blob([json], { type: 'application/json' }));
  return Promise.resolve('存好了');
}
