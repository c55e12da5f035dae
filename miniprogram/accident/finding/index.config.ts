export default definePageConfig({ navigationBarTitleText: '责任认定' });
