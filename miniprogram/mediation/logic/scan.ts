/** Longest side of a scan that is sent: print stays legible, the call stays small. */
const longest = 2200;
const quality = 0.85;

/** Lets a mediator choose the picture of a paper. Nothing when he closes the chooser, or it is no picture. */
export async function chooseScan(): Promise<string | undefined> {
  const file = await choose();
  if (!file) return undefined;
  try {
    return await drawnSmaller(await createImageBitmap(file));
  } catch {
    return undefined;
  }
}

function drawnSmaller(bitmap: ImageBitmap): Promise<string> {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return Promise.resolve(canvas.toDataURL('image/jpeg', quality));
}

function choose(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png';
    input.hidden = true;
    const done = (file: File | undefined) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => done(input.files?.[0]));
    input.addEventListener('cancel', () => done(undefined));
    document.body.append(input);
    input.click();
  });
}
