export default definePageConfig({ navigationBarTitleText: '我收到通知' });
