/** Made by scripts/everyday.mjs. */
export default `'twas affects afterwards always angeles anyways backwards besides charles christmas ci contains
does downwards gi goes goods greetings guidelines happens indicates james li means mi news
ourselves perhaps politics refs regards seems selves series sometimes species statistics tends
texas themselves thomas thus towards twas upwards vegas whereas yourselves`;
