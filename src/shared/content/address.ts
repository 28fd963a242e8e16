/** Addresses that would do something, not lead somewhere. */
export const acting = /^(?!https?:|mailto:|tel:|sms:)[^/?#]*:/i;
