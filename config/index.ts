import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import devConfig from './dev';
import prodConfig from './prod';

const root = path.resolve(__dirname, '..');
const isH5 = process.env['TARO_ENV'] === 'h5';

/** H5 is served from the same origin as the functions; the mini-program needs the full address. */
const apiBase = isH5 ? '' : (process.env['TARO_APP_API_BASE'] ?? '');

/** Kept on a 375 drawing: 17px is 34rpx on the phone and 17px on every H5 screen, a desk included. */
const rootSize = 20;

/**
 * What every page needs is fetched once, under a name; the rest is fetched by the pages that share it. Taro's own
 * split repeats the kit and the rules in every page's chunk; all in one chunk makes the first page wait for all.
 */
const split = {
  chunks: 'all',
  minSize: 12_000,
  maxInitialRequests: Infinity,
  maxAsyncRequests: Infinity,
  cacheGroups: {
    default: { minChunks: 2, priority: 1, reuseExistingChunk: true },
    defaultVendors: false,
    common: {
      name: 'common',
      test: /miniprogram[\\/](ui|lib)[\\/]|shared[\\/]kernel[\\/]/,
      priority: 20,
    },
    zod: { name: 'zod', test: /node_modules[\\/]zod[\\/]/, priority: 10 },
    taro: { name: 'taro', test: /@tarojs/, minChunks: 2, priority: 100 },
  },
};

const base: UserConfigExport<'webpack5'> = {
  projectName: 'daojiao',
  date: '2025-11-25',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'miniprogram',
  // A second build at the same time goes elsewhere: BUILD_OUTPUT=.local/h5.
  outputRoot: process.env['BUILD_OUTPUT'] ?? `dist/${process.env['TARO_ENV'] ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.resolve(__dirname, 'plugins/aria')],
  alias: {
    '@shared': path.join(root, 'shared'),
    '@phone': path.join(root, 'miniprogram'),
    // its ES build is not marked as a module, so webpack cannot read it
    'chinese-days$': path.join(root, 'node_modules/chinese-days/dist/index.min.js'),
  },
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: [transpiled] },
    postcss: { pxtransform: { enable: true, config: {} } },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [transpiled] },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: {
        enable: true,
        config: { baseFontSize: rootSize, minRootSize: rootSize, maxRootSize: rootSize },
      },
    },
    webpackChain(chain) {
      chain.merge({ performance: { hints: false }, optimization: { splitChunks: split } });
      const elements = path.join(root, 'miniprogram/ui/native/elements');
      chain.resolve.alias
        .set('@tarojs/components$', elements)
        .set('@tarojs/components/dist/components$', elements);
    },
  },
};

/** Our own code outside the source root, and the ARIA plugin's run-time half, and the one library that ships newer syntax than old phones read. */
function transpiled(file: string): boolean {
  const ours = [path.join(root, 'shared'), path.join(root, 'config', 'plugins')];
  return ours.some((folder) => file.startsWith(folder)) || /node_modules[\\/]zod[\\/]/.test(file);
}

export default defineConfig<'webpack5'>((merge) => {
  process.env['BROWSERSLIST_ENV'] = process.env['NODE_ENV'];
  return merge({}, base, process.env['NODE_ENV'] === 'development' ? devConfig : prodConfig);
});
