export default definePageConfig({ navigationBarTitleText: '事故处理' });
