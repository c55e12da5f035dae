import type { Health, Link, LinkOptions } from '@phone/mediation/logic/video/link';
import { meshOf } from '@phone/mediation/logic/video/mesh';
import { bestOf } from '@phone/mediation/parts/RoomTiles';
import type { LineSignal } from '@phone/mediation/logic/video/types';

type Made = LinkOptions & { heard: LineSignal[]; closed: boolean; health: Health };

/** A mesh whose lines only remember what they are told; letters go nowhere. */
function aMesh(me: string) {
  const made: Made[] = [];
  const posted: { to: string; signal: { kind: string } }[] = [];
  let lines = 0;
  const mesh = meshOf({
    me,
    newLine: () => `line${(lines += 1)}`,
    send: (to, message) => posted.push({ to, signal: JSON.parse(message) as { kind: string } }),
    onChange: () => undefined,
    makeLink: (options): Link => {
      const one: Made = { ...options, heard: [], closed: false, health: 'connecting' };
      made.push(one);
      return {
        line: options.line,
        stream: {} as MediaStream,
        receive: (signal) => one.heard.push(signal),
        give: () => undefined,
        check: () => Promise.resolve(),
        health: () => one.health,
        close: () => {
          one.closed = true;
        },
      };
    },
  });
  const at = (n: number): Made => {
    const one = made[n];
    if (!one) throw new Error(`there is no line ${n}`);
    return one;
  };
  const tell = (from: string, signal: unknown) => mesh.receive(from, JSON.stringify(signal));
  return { mesh, made, at, posted, tell };
}

const offer = (line: string) => ({ kind: 'sdp', line, sdp: { type: 'offer', sdp: 'v=0' } });
const answer = (line: string) => ({ kind: 'sdp', line, sdp: { type: 'answer', sdp: 'v=0' } });
const ice = (line: string) => ({ kind: 'ice', line, candidates: [{ candidate: 'c' }] });

describe('The lines of a room', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are opened by the one whose name comes first, so that two never call each other', () => {
    const first = aMesh('a');
    const second = aMesh('b');
    first.mesh.present(['b']);
    second.mesh.present(['a']);
    expect(first.made).toHaveLength(1);
    expect(second.made).toHaveLength(0);
    // and a call from the wrong end opens nothing
    first.tell('b', offer('other'));
    expect(first.made).toHaveLength(1);
    first.mesh.close();
    second.mesh.close();
  });

  it('take candidates that came before their call', () => {
    const { mesh, at, tell } = aMesh('b');
    tell('a', ice('one'));
    tell('a', ice('old'));
    tell('a', offer('one'));
    expect(at(0).heard.map((signal) => signal.kind)).toEqual(['ice', 'sdp']);
    mesh.close();
  });

  it('drop an answer to a call that was given up', () => {
    const { mesh, at, tell } = aMesh('a');
    mesh.present(['b']);
    at(0).onBroken();
    expect(at(0).closed).toBe(true);
    tell('b', answer('line1'));
    expect(at(1).heard).toHaveLength(0);
    tell('b', answer('line2'));
    expect(at(1).heard).toHaveLength(1);
    mesh.close();
  });

  it('are called again when the other end says that it broke, once for each break', () => {
    const { mesh, made, at, tell } = aMesh('a');
    mesh.present(['b']);
    at(0).health = 'live';
    tell('b', { kind: 'again', line: 'line1' });
    tell('b', { kind: 'again', line: 'line1' });
    expect(made).toHaveLength(2);
    expect(made.map((one) => one.closed)).toEqual([true, false]);
    mesh.close();
  });

  it('are asked for by the one who may not call, when his end breaks', () => {
    const { mesh, at, tell, posted } = aMesh('b');
    tell('a', offer('one'));
    at(0).onBroken();
    expect(posted.at(-1)).toEqual({ to: 'a', signal: { kind: 'again', line: 'one' } });
    mesh.close();
  });

  it('are tried again after longer and longer rests, and for ever', () => {
    const { mesh, made } = aMesh('a');
    mesh.present(['b']);
    for (let second = 0; second < 120; second += 1) {
      made.at(-1)?.onBroken();
      jest.advanceTimersByTime(1000);
    }
    expect(made.length).toBeGreaterThan(8);
    expect(made.length).toBeLessThan(20);
    expect(mesh.remotes()[0]?.state).toBe('text');
    mesh.close();
  });

  it('end at once with a goodbye, though the room still lists the name for some seconds', () => {
    const { mesh, made, tell } = aMesh('a');
    mesh.present(['b']);
    tell('b', { kind: 'bye' });
    mesh.present(['b']);
    expect(mesh.remotes()).toEqual([]);
    expect(made).toHaveLength(1);
    mesh.close();
  });

  it('outlive a poll or two in which the other was not listed', () => {
    const { mesh, at } = aMesh('a');
    mesh.present(['b']);
    for (let poll = 0; poll < 3; poll += 1) mesh.present([]);
    expect(at(0).closed).toBe(false);
    mesh.present([]);
    expect(at(0).closed).toBe(true);
    mesh.close();
  });

  it('show who covered the camera as a person, never as a black picture', () => {
    const { mesh, at, tell } = aMesh('a');
    mesh.present(['b']);
    at(0).health = 'live';
    expect(mesh.remotes()[0]?.state).toBe('video');
    tell('b', { kind: 'way', way: 'camera-off' });
    expect(mesh.remotes()[0]?.state).toBe('camera-off');
    mesh.close();
  });

  it('take no harm from letters that are none', () => {
    const { mesh, made } = aMesh('a');
    mesh.receive('b', 'not json');
    mesh.receive('b', '7');
    mesh.receive('b', 'null');
    expect(made).toHaveLength(0);
    mesh.close();
  });
});

it('Of two names of one seat the livelier is shown, then the newer', () => {
  const remote = (peer: string, state: 'video' | 'reconnecting' | 'connecting') => ({
    peer,
    state,
    stream: undefined,
  });
  const old = remote('seat-old', 'reconnecting');
  expect(bestOf(['seat-old', 'seat-new'], [old, remote('seat-new', 'video')])?.peer).toBe(
    'seat-new',
  );
  const both = [remote('seat-old', 'connecting'), remote('seat-new', 'connecting')];
  expect(bestOf(['seat-old', 'seat-new'], both)?.peer).toBe('seat-new');
});
