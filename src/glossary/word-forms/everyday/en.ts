/** Made by scripts/everyday.mjs. */
export default `'twas affects afterwards always angeles anyways at_heart back_to back_up backwards besides
by_heart cell_phone cell_phones charles christmas ci come_back contains does downwards
first_hand get_back gi go_back goes goods greetings guidelines happens head_of heart_of
indicates james joint_venture lead_to leads_to li lump_sum margin_of_error mass_media means met
mi news other_hand ourselves perhaps period_of politics refs regards seems selves series
sometimes species statistics tends texas themselves thomas thus towards twas upwards vegas
whereas yourselves`;
