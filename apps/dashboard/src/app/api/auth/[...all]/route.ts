import { services } from '../../services';

const handle = (request: Request) => services().auth.handler(request);

export { handle as GET, handle as POST };
