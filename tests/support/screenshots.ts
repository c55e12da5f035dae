import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where the pictures of all pages are kept after a run. */
export const pictures = join('.local', 'screenshots');

/** What the screen shows as a picture: `case-home.375.png`, and what the state is called where there are several. */
export async function takePicture(page: Page, name: string, variant: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const file = `${name.replaceAll('/', '-')}.${variant}.png`;
  await page.screenshot({
    path: join(pictures, file),
    animations: 'disabled',
    caret: 'hide',
  });
}
