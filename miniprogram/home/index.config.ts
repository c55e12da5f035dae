export default definePageConfig({ navigationBarTitleText: '道交一体化' });
