/** The form that the ticks of the list of takeaways belong to. */
export const SELECTION_FORM_ID = 'choose'
