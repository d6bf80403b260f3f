ALTER TYPE "Role" ADD VALUE 'leader' BEFORE 'staff';
