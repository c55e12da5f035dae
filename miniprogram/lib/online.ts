import Taro from '@tarojs/taro';
import { signal, useSignal } from './signal';

let watching = false;

const online = signal(() => {
  if (!watching) {
    watching = true;
    if (process.env.TARO_ENV === 'weapp') {
      Taro.onNetworkStatusChange((status) => online.set(status.isConnected));
      // a mini-program has no other way to know how it begins
      Taro.getNetworkType().then(
        ({ networkType }) => online.set(networkType !== 'none'),
        () => undefined,
      );
    } else {
      // Taro asks for the kind of connection, which many browsers do not tell
      window.addEventListener('online', () => online.set(true));
      window.addEventListener('offline', () => online.set(false));
    }
  }
  return typeof navigator === 'undefined' || navigator.onLine !== false;
});

export function isOnline(): boolean {
  return online.get();
}

/** False while the phone has no network. Told by the system, so a dead line may still say true. */
export function useOnline(): boolean {
  return useSignal(online);
}
