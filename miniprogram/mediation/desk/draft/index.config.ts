export default definePageConfig({ navigationBarTitleText: '拟协议' });
