/** What the Taro build puts into every file: the platform, the address of the functions, the config macros. */
process.env['TARO_ENV'] = 'h5';

Object.assign(globalThis, {
  API_BASE: '',
  defineAppConfig: <T>(config: T) => config,
  definePageConfig: <T>(config: T) => config,
});
