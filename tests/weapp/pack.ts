import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import { TmplGroup } from 'glass-easel-template-compiler';
import { compileStyle } from './pack-styles';

/** Names the app's modules get from the mini-program, in the order of the module function. */
const GIVEN = [
  'require',
  'module',
  'exports',
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'global',
  'globalThis',
  '__wxConfig',
];

/** Browser globals that do not exist in a mini-program: using one must fail here as on a phone. */
const HIDDEN = [
  ...['window', 'self', 'top', 'parent', 'frames', 'document', 'location', 'history', 'navigator'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'crypto', 'XMLHttpRequest', 'fetch'],
  ...['WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'MessageChannel', 'BroadcastChannel'],
  ...['Blob', 'File', 'FileReader', 'FormData', 'Headers', 'Request', 'Response', 'Image', 'Audio'],
  ...['TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams', 'AbortController', 'AbortSignal'],
  ...['structuredClone', 'queueMicrotask', 'requestAnimationFrame', 'cancelAnimationFrame'],
  ...['requestIdleCallback', 'btoa', 'atob', 'alert', 'confirm', 'prompt', 'open', 'performance'],
  ...[
    'HTMLElement',
    'Element',
    'Node',
    'Event',
    'CustomEvent',
    'MutationObserver',
    'CSS',
    'process',
  ],
];

export type Packed = {
  /** Text of each generated file of the site, by its path. */
  readonly files: ReadonlyMap<string, string>;
  readonly dist: string;
  /** Complaints of the template compiler, as `file:line:column message`. */
  readonly warnings: readonly string[];
};

type Complaint = {
  readonly isError: boolean;
  readonly level: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly message: string;
};

const walk = (dir: string): readonly string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(dir, entry.name)) : [join(dir, entry.name)],
  );

const withoutSuffix = (file: string): string => file.replace(/\.[^./]+$/, '');

const compileTemplates = (dist: string, files: readonly string[]) => {
  const group = new TmplGroup();
  const warnings: string[] = [];
  const text = (file: string): string => readFileSync(join(dist, file), 'utf8');
  for (const file of files.filter((f) => f.endsWith('.wxs'))) {
    group.addScript(withoutSuffix(file), text(file));
  }
  for (const file of files.filter((f) => f.endsWith('.wxml'))) {
    const complaints = group.addTmpl(withoutSuffix(file), text(file)) as readonly Complaint[];
    for (const found of complaints) {
      if (!found.isError && found.level < 4) continue;
      warnings.push(`${file}:${found.startLine}:${found.startColumn} ${found.message}`);
    }
  }
  const code = group.getTmplGenObjectGroups();
  group.free();
  return { code, warnings };
};

const packageScript = (dist: string, files: readonly string[], templates: string): string => {
  const of = (suffix: string): readonly string[] => files.filter((f) => f.endsWith(suffix));
  const entries = (suffix: string, read: (file: string) => unknown): string =>
    JSON.stringify(Object.fromEntries(of(suffix).map((f) => [withoutSuffix(f), read(f)])));
  const jsons = entries('.json', (f) => JSON.parse(readFileSync(join(dist, f), 'utf8')));
  const styles = entries('.wxss', (f) => compileStyle(dist, f));
  const names = [...GIVEN, ...HIDDEN].join(',');
  const modules = of('.js').map((file) => {
    const code = readFileSync(join(dist, file), 'utf8');
    // the inner function lets a module declare a name of its own that hides a given one
    return `${JSON.stringify(withoutSuffix(file))}:function(${names}){(function(){${code}\n})()}`;
  });
  return `window.weappPackage = (() => {
    const jsons = ${jsons};
    return { app: jsons.app, jsons, styles: ${styles}, templates: (${templates}),
      hidden: ${JSON.stringify(HIDDEN)}, modules: {${modules.join(',\n')}} };
  })();`;
};

const bundleRuntime = async (): Promise<string> => {
  const result = await build({
    entryPoints: [join(__dirname, 'runtime/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const text = result.outputFiles[0]?.text;
  if (text === undefined) throw new Error('The runtime of the weapp harness was not bundled.');
  return text;
};

const HEAD =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>小程序</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width,initial-scale=1">';

/** The phone: title bar above, tab bar below, and the app's own window between them. */
const SHELL = `${HEAD}<style>
html,body{margin:0;height:100%;font:16px/1.4 "Noto Sans CJK SC",sans-serif}
body{display:flex;flex-direction:column;overflow:hidden}
iframe{flex:1;min-height:0;width:100%;border:0}
</style></head><body><div id="nav"></div><iframe name="app" title="小程序" src="app.html"></iframe><div id="tabs"></div></body></html>`;

const APP = `${HEAD}</head><body><script src="package.js"></script><script src="runtime.js"></script></body></html>`;

const packOnce = async (dist: string): Promise<Packed> => {
  const files = walk(dist).map((file) => relative(dist, file).split(sep).join('/'));
  if (!files.includes('app.json')) {
    throw new Error(
      `${dist} holds no app.json: build the mini-program first (npm run build:phone).`,
    );
  }
  const templates = compileTemplates(dist, files);
  const generated = new Map([
    ['index.html', SHELL],
    ['app.html', APP],
    ['package.js', packageScript(dist, files, templates.code)],
    ['runtime.js', await bundleRuntime()],
  ]);
  return { files: generated, dist, warnings: templates.warnings };
};

const done = new Map<string, { readonly stamp: number; readonly packed: Promise<Packed> }>();

/**
 * Turns a built WeChat mini-program folder into a small web site that runs it in WeChat's own
 * component framework. The result is kept for the process until the folder changes.
 *
 * @throws Error when `dist` is not a built mini-program
 */
export const packWeapp = (dist: string): Promise<Packed> => {
  const folder = resolve(dist);
  const stamp = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? Math.max(0, ...walk(folder).map((file) => statSync(file).mtimeMs))
    : 0;
  const earlier = done.get(folder);
  if (earlier !== undefined && earlier.stamp === stamp) return earlier.packed;
  if (stamp === 0) {
    return Promise.reject(
      new Error(`${folder} is not there: build the mini-program first (npm run build:phone).`),
    );
  }
  const packed = packOnce(folder);
  done.set(folder, { stamp, packed });
  return packed;
};
