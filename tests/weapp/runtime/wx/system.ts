import { onAppError, phone } from '../state';
import { api, listeners } from './settle';

const BASE_SIZE = 17;

const windowInfo = () => {
  const width = window.innerWidth;
  const height = window.innerHeight;
  const screen = window.parent.innerHeight;
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: width,
    screenHeight: screen,
    windowWidth: width,
    windowHeight: height,
    statusBarHeight: 0,
    screenTop: 44,
    safeArea: { left: 0, right: width, top: 0, bottom: screen, width, height: screen },
  };
};

const appBaseInfo = () => ({
  SDKVersion: '3.8.0',
  enableDebug: false,
  host: { env: 'WeChat' },
  language: 'zh_CN',
  version: '8.0.50',
  theme: 'light',
  fontSizeScaleFactor: phone.now.typeScale,
  fontSizeSetting: BASE_SIZE * phone.now.typeScale,
});

const deviceInfo = () => ({
  brand: 'devtools',
  model: 'iPhone 12',
  system: 'iOS 16.0',
  platform: 'devtools',
  benchmarkLevel: 1,
  abi: '',
  memorySize: 4096,
});

const setting = () => ({
  bluetoothEnabled: false,
  locationEnabled: true,
  wifiEnabled: phone.now.online,
  deviceOrientation: 'portrait',
});

const systemInfo = () => ({ ...windowInfo(), ...appBaseInfo(), ...deviceInfo(), ...setting() });

export const appShow = listeners<unknown>();
export const appHide = listeners<unknown>();
const none = (): void => undefined;

export const system = {
  getSystemInfoSync: systemInfo,
  getWindowInfo: windowInfo,
  getAppBaseInfo: appBaseInfo,
  getDeviceInfo: deviceInfo,
  getSystemSetting: setting,
  getSystemInfo: api('getSystemInfo', systemInfo),
  getSystemInfoAsync: api('getSystemInfoAsync', systemInfo),
  getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', albumAuthorized: 'authorized' }),
  onAppShow: appShow.on,
  offAppShow: appShow.off,
  onAppHide: appHide.on,
  offAppHide: appHide.off,
  onError: onAppError,
  offError: none,
  onUnhandledRejection: none,
  offUnhandledRejection: none,
  onPageNotFound: none,
  offPageNotFound: none,
  onThemeChange: none,
  offThemeChange: none,
  onKeyboardHeightChange: none,
  offKeyboardHeightChange: none,
  onWindowResize: none,
  offWindowResize: none,
  onMemoryWarning: none,
  getPerformance: () => ({ now: () => performance.now() }),
  reportPerformance: none,
  createAnimation: none,
};
