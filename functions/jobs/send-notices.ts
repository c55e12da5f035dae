import { epochOf, instantOf, type Instant } from '@shared/kernel';
import type { Notice } from '@shared/case';
import { log, save } from '../platform';
import { VersionConflict, type Deps } from '../ports';
import { addresseeOf, type Addressee } from './addressee';
import type { Job } from './job';
import { wordsOf, type NoticeWords } from './notice-texts';
import { systemWrite } from './system-commit';

const batch = 100;
const atOnce = 8;
const mostPerRun = 5000;
const maxTries = 8;
const leaseSeconds = 60;

type Channel = Notice['deliveries'][number]['channel'];
type Outcome = 'sent' | 'later' | 'parked' | 'taken';

/**
 * 通知发送: carries the outbox to the phones. A notice is taken by a lease, so that two runs never both send it, and each
 * channel sends at most once per notice: where nobody knows whether a message went out, it is asked for and not repeated,
 * and after the last try a person must look. In the app the notice stands all the while.
 */
export const sendNotices: Job = {
  name: 'send-notices',
  cron: '*/10 * * * * * *',
  async run(deps) {
    const counts: Record<Outcome, number> = { sent: 0, later: 0, parked: 0, taken: 0 };
    for (let seen = 0; seen < mostPerRun;) {
      const now = deps.clock();
      const due = await deps.store.notices.list(
        { pending: true, nextTryAt: { before: plus(now, 0.001) } },
        { sort: 'nextTryAt', limit: batch },
      );
      if (due.length === 0) break;
      seen += due.length;
      for (const outcomes of await inGroups(queuesOf(due), (queue) => serveInOrder(queue, deps)))
        for (const outcome of outcomes) counts[outcome] += 1;
    }
    return counts;
  },
};

/** One queue per addressee: what happened first is heard first. */
function queuesOf(due: readonly Notice[]): Notice[][] {
  const queues = new Map<string, Notice[]>();
  for (const notice of due) queues.set(notice.to, [...(queues.get(notice.to) ?? []), notice]);
  return [...queues.values()];
}

async function serveInOrder(queue: readonly Notice[], deps: Deps): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const notice of queue) outcomes.push(await serve(notice, deps));
  return outcomes;
}

async function inGroups<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    done.push(...(await Promise.all(items.slice(at, at + atOnce).map(run))));
  }
  return done;
}

async function serve(notice: Notice, deps: Deps): Promise<Outcome> {
  const leased = await lease(notice, deps);
  if (!leased) return 'taken';
  const words = wordsOf(leased);
  if (!words) return park(leased, deps, 'no text for this template');
  const addressee = await addresseeOf(leased, deps);
  const { deliveries, failed } = await deliver(leased, words, addressee, deps);
  const next = { ...leased, deliveries };
  if (failed && leased.attempts >= maxTries) return park(next, deps, failed);
  await record(
    failed ? { ...next, nextTryAt: retryAt(leased, deps.clock()) } : { ...next, pending: false },
    deps,
  );
  return failed ? 'later' : 'sent';
}

/** Takes the notice for a minute, if nobody else has. */
async function lease(notice: Notice, deps: Deps): Promise<Notice | undefined> {
  const at = deps.clock();
  const leased = { ...notice, attempts: notice.attempts + 1, nextTryAt: plus(at, leaseSeconds) };
  try {
    await deps.commit(systemWrite({ changes: [save('notices', leased)], at }));
    return { ...leased, version: notice.version + 1 };
  } catch (error) {
    if (error instanceof VersionConflict) return undefined;
    throw error;
  }
}

type Delivered = { readonly deliveries: Notice['deliveries']; readonly failed: string | undefined };

/** Each channel once; one that failed does not hold up the other. */
async function deliver(
  notice: Notice,
  words: NoticeWords,
  { phone, openid }: Addressee,
  deps: Deps,
): Promise<Delivered> {
  const { messenger } = deps;
  const params = [String(notice.data['code'] ?? ''), words.title];
  const ways: readonly (readonly [Channel, (() => Promise<string | undefined>) | undefined])[] = [
    [
      'sms',
      phone
        ? () =>
            messenger.sms({
              id: `${notice.id}-sms`,
              phone,
              text: `${words.title}。${words.text}`,
              template: notice.template,
              params,
            })
        : undefined,
    ],
    [
      'wechat',
      openid
        ? () =>
            messenger.wechat({
              id: `${notice.id}-wechat`,
              openid,
              template: notice.template,
              text: words.title,
            })
        : undefined,
    ],
  ];
  const deliveries = [...notice.deliveries];
  let failed: string | undefined;
  for (const [channel, send] of ways) {
    if (!send || deliveries.some((d) => d.channel === channel)) continue;
    try {
      const receipt = await send();
      if (receipt) deliveries.push({ channel, at: deps.clock(), receipt });
    } catch (error) {
      failed = `${channel}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return { deliveries, failed };
}

/** The person may have opened the notice meanwhile: then his reading is kept and ours is added. */
async function record(notice: Notice, deps: Deps): Promise<void> {
  for (let current = notice; ;) {
    try {
      return await deps.commit(
        systemWrite({ changes: [save('notices', current)], at: deps.clock() }),
      );
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      const { version, readAt } = await deps.store.notices.get(notice.id);
      current = { ...notice, version, ...(readAt ? { readAt } : {}) };
    }
  }
}

async function park(notice: Notice, deps: Deps, why: string): Promise<'parked'> {
  log.error({
    notice: notice.id,
    template: notice.template,
    attempts: notice.attempts,
    parked: why,
  });
  await record({ ...notice, pending: false, parkedAt: deps.clock() }, deps);
  return 'parked';
}

/** Half a minute, a minute, two, … at most six hours. */
function retryAt({ attempts }: Notice, now: Instant): Instant {
  return plus(now, Math.min(30 * 2 ** (attempts - 1), 6 * 3600));
}

function plus(at: Instant, seconds: number): Instant {
  return instantOf(epochOf(at) + seconds * 1000);
}
