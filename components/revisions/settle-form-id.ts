/** The one form of all buttons of the list; what the value of a button says is read by its action. */
export const SETTLE_FORM_ID = 'settle'
