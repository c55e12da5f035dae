import type { Page, Request } from 'playwright-core';

export type Watch = {
  /** What the page complained about, and the calls that failed, since the last time this was asked. */
  readonly faults: () => readonly string[];
  /** Waits until nothing is on its way any more. */
  readonly quiet: () => Promise<void>;
};

/** A call that was dropped because its page was left is no fault. */
const left = (request: Request): boolean => request.failure()?.errorText === 'net::ERR_ABORTED';

/** Hears everything a page says on its console and every answer it gets, from now on. */
export function watchPage(page: Page): Watch {
  const heard: string[] = [];
  const going = new Set<Request>();
  let changed = Date.now();
  const ended = (request: Request): void => {
    going.delete(request);
    changed = Date.now();
  };
  page.on('request', (request) => {
    going.add(request);
    changed = Date.now();
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', (request) => {
    ended(request);
    if (!left(request))
      heard.push(`no answer: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      heard.push(`${response.status()} from ${response.request().method()} ${response.url()}`);
  });
  page.on('pageerror', (error) => heard.push(`error in the page: ${error.message}`));
  page.on('console', (message) => {
    // the browser's own line about an answer is the same fault as the answer
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      heard.push(`console: ${message.text().slice(0, 300)}`);
  });
  return {
    faults: () => heard.splice(0),
    async quiet() {
      const end = Date.now() + 10_000;
      while (Date.now() < end && (going.size > 0 || Date.now() - changed < 150))
        await new Promise((resolve) => setTimeout(resolve, 30));
    },
  };
}
