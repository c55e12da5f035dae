/// <reference types="@tarojs/taro" />

declare module '*.png' {
  const url: string;
  export default url;
}
declare module '*.scss';

/** Address of the functions, without a trailing slash; empty on H5 (same origin). Set by the build. */
declare const API_BASE: string;

declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production' | 'test';
    TARO_ENV: 'weapp' | 'h5';
  }
  interface Process {
    env: ProcessEnv;
  }
}

/** Only `process.env.NAME`, which the build replaces; there is no process on a phone. */
declare var process: NodeJS.Process;

declare module 'trtc-wx-sdk' {
  const Trtc: unknown;
  export default Trtc;
}
