import { desks, subPackages } from './app.pages';

const onH5 = process.env.TARO_ENV === 'h5';

export default defineAppConfig({
  pages: ['home/index', 'me/index'],
  subPackages: onH5 ? [...subPackages, ...desks] : [...subPackages],
  window: {
    navigationBarTitleText: '道交一体化',
    navigationBarBackgroundColor: '#f4f2ee',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f2ee',
    backgroundTextStyle: 'dark',
    // On H5 our own bar; in the mini-program WeChat's, with its way back and its capsule.
    navigationStyle: onH5 ? 'custom' : 'default',
  },
  lazyCodeLoading: 'requiredComponents',
  ...(onH5 ? {} : { __usePrivacyCheck__: true }),
});
