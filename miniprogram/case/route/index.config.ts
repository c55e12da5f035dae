export default definePageConfig({ navigationBarTitleText: '选办法' });
