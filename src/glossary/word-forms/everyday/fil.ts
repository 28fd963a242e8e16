/** Made by scripts/everyday.mjs. */
export default `aking aming anumang ating bilang ginawang habang hanggang inyong isang iyong kanilang kanyang
kong kulang kung lamang maaaring maging naging nilang niyang walang`;
