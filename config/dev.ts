import type { UserConfigExport } from '@tarojs/cli';

const devConfig: UserConfigExport<'webpack5'> = {
  logger: { quiet: false, stats: true },
  h5: {
    devServer: {
      host: '127.0.0.1',
      proxy: [{ context: ['/api'], target: process.env['API_PROXY'] ?? 'http://127.0.0.1:8787' }],
    },
  },
};

export default devConfig;
