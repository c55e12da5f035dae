export default definePageConfig({ navigationBarTitleText: '保险理赔' });
