export default definePageConfig({ navigationBarTitleText: '填一项' });
