import type { UserConfigExport } from '@tarojs/cli';

const prodConfig: UserConfigExport<'webpack5'> = {
  logger: { quiet: true, stats: false },
};

export default prodConfig;
