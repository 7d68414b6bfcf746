namespace Sequent.Persistence.Tests;

internal static class People
{
    public static readonly Actor Author = Actor.User("ana", "author");

    public static readonly Actor Editor = Actor.User("ben", "editor");
}
