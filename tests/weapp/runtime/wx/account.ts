import { calls, pagePaths, phone, waiting } from '../state';
import { api, quietOnes, Refusal, type Options } from './settle';

const NOT_FOR_ME = { errMsg: '', code: '' };

const subscribe = (o: Options) =>
  Object.fromEntries(
    ((o['tmplIds'] ?? []) as readonly string[]).map((id) => [id, phone.now.subscribe]),
  );

const scan = () => {
  const result = waiting.scans.shift() ?? null;
  if (result === null) throw new Refusal('cancel');
  const isCode = /^\/?(pages|[\w-]+)\/.*\?scene=/.test(result);
  return {
    result,
    scanType: isCode ? 'WX_CODE' : 'QR_CODE',
    charSet: 'UTF-8',
    ...(isCode ? { path: result } : {}),
  };
};

/** Query of the page the app was opened with, values as they were written. */
export const launchOptions = () => {
  const { path, query, scene } = phone.now.launch;
  const pairs = query.split('&').filter((pair) => pair !== '');
  return {
    path: path || (pagePaths[0] ?? ''),
    query: Object.fromEntries(
      pairs.map((p) => [p.split('=')[0] ?? '', p.split('=').slice(1).join('=')]),
    ),
    scene,
    referrerInfo: {},
    shareTicket: '',
  };
};

let clipboard = '';

const random = (length: number): ArrayBuffer =>
  crypto.getRandomValues(new Uint8Array(length)).buffer;

export const account = {
  ...quietOnes([
    ...[
      'checkSession',
      'authorize',
      'openSetting',
      'requirePrivacyAuthorize',
      'openPrivacyContract',
    ],
    ...['makePhoneCall', 'vibrateShort', 'vibrateLong', 'openCustomerServiceChat', 'reportEvent'],
    ...['openLocation', 'navigateToMiniProgram', 'exitMiniProgram', 'setVisualEffectOnCapture'],
  ]),
  login: api('login', () => {
    if (!phone.now.online) throw new Refusal('net::ERR_INTERNET_DISCONNECTED');
    return { ...NOT_FOR_ME, errMsg: 'login:ok', code: phone.now.loginCode };
  }),
  requestSubscribeMessage: api('requestSubscribeMessage', subscribe),
  getSetting: api('getSetting', () => ({
    authSetting: {},
    subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
  })),
  getPrivacySetting: api('getPrivacySetting', () => ({
    needAuthorization: false,
    privacyContractName: '用户隐私保护指引',
  })),
  onNeedPrivacyAuthorization: () => undefined,
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
  }),
  getLaunchOptionsSync: launchOptions,
  getEnterOptionsSync: launchOptions,
  scanCode: api('scanCode', scan),
  setClipboardData: api('setClipboardData', (o) => {
    clipboard = String(o['data']);
    return { data: clipboard };
  }),
  getClipboardData: api('getClipboardData', () => ({ data: clipboard })),
  getRandomValues: api('getRandomValues', (o) => ({ randomValues: random(Number(o['length'])) })),
  getUpdateManager: () => ({
    onCheckForUpdate: () => undefined,
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  }),
  getLogManager: () => logManager,
  getRealtimeLogManager: () => logManager,
};

const keep =
  (level: string) =>
  (...words: readonly unknown[]) =>
    void calls.push({ name: `log.${level}`, options: words.map(String) });
const logManager = {
  debug: keep('debug'),
  info: keep('info'),
  log: keep('log'),
  warn: keep('warn'),
  error: keep('error'),
  setFilterMsg: () => undefined,
  addFilterMsg: () => undefined,
};
