/** Made by scripts/everyday.mjs. */
export default `个头 举手 住手 分心 头号 头绪 帅气 影响力 心烦 现身 碰头 脱身 贩毒 贴心 身处 身旁 面对面 黑体`;
