import { answerAuthRequest } from '@waveguide/auth';
import { services } from '../../services';

const handle = (request: Request) => answerAuthRequest(services().auth, request);

export { handle as GET, handle as POST };
