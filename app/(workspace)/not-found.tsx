import { errorPage } from '@/app/_entry/error-page'

export default errorPage('notFound')
