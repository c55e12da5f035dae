export default definePageConfig({ navigationBarTitleText: '填得更细' });
