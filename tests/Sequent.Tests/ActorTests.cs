using Sequent.CompilerServices;

namespace Sequent.Tests;

public class ActorTests
{
    [Test]
    public void Has_a_kind_an_id_and_roles()
    {
        Assert.That(Actor.User("ana", "author", "editor").ToString(), Is.EqualTo("user 'ana'"));
        Assert.That(Actor.Agent("bot").ToString(), Is.EqualTo("agent 'bot'"));
        Assert.That(Actor.System("cron").ToString(), Is.EqualTo("system 'cron'"));
        Assert.That(Actor.User("ana", "author", "editor", "author").Roles, Is.EqualTo(new[] { "author", "editor" }));
        Assert.That(Actor.User("ana").Roles, Is.Empty);
        Assert.That(new[] { Actor.User("a").Kind, Actor.Agent("a").Kind, Actor.System("a").Kind }, Is.EqualTo(new[] { ActorKind.User, ActorKind.Agent, ActorKind.System }));
    }

    [TestCase("author", true)]
    [TestCase("Author", false)]
    [TestCase("author ", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void Roles_are_compared_by_case(string? role, bool has) => Assert.That(Actor.User("ana", "author").HasRole(role!), Is.EqualTo(has));

    [Test]
    public void Cannot_be_changed_through_what_it_was_made_of_or_what_it_gives()
    {
        string[] roles = ["author"];
        var actor = Actor.User("ana", roles);
        roles[0] = "editor";
        Assert.That(actor.HasRole("editor"), Is.False);
        Assert.That(() => ((IList<string>)actor.Roles)[0] = "editor", Throws.InstanceOf<NotSupportedException>());
        Assert.That(actor.Roles, Is.Not.InstanceOf<string[]>());
        Assert.That(typeof(Actor).GetProperties().Where(p => p.CanWrite), Is.Empty);
    }

    [Test]
    public void Says_what_is_wrong_with_what_it_is_made_of()
    {
        Assert.That(() => Actor.User(null!), Throws.ArgumentNullException);
        Assert.That(() => Actor.User("ana", null!), Throws.ArgumentNullException);
        Assert.That(() => Actor.User(" "), Throws.ArgumentException.With.Message.StartsWith("An actor's id must not be empty: history could not say who acted."));
        Assert.That(() => Actor.User("ana", "x", ""), Throws.ArgumentException.With.Message.StartsWith("A role of actor 'ana' is null or empty: give the role's name, or leave it out."));
        Assert.That(() => Actor.User("ana", "x", null!), Throws.ArgumentException);
    }

    [Test]
    public void Has_any_number_of_roles()
    {
        var roles = Names(200);
        var actor = Actor.User("ana", [.. roles.Where((_, i) => i % 3 == 0)]);
        var set = new RoleSet(roles);
        for (var i = 0; i < roles.Length; i++)
            Assert.That(set.Has(actor, i), Is.EqualTo(i % 3 == 0), roles[i]);
        for (var i = 0; i < 64; i++)
            Assert.That((set.MaskOf(actor) >> i & 1) != 0, Is.EqualTo(i % 3 == 0), roles[i]);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(63)]
    [TestCase(64)]
    [TestCase(65)]
    [TestCase(128)]
    [TestCase(129)]
    public void Role_sets_of_every_size_know_their_last_role(int size)
    {
        var set = new RoleSet(Names(size));
        var actor = Actor.User("ana", [.. Names(size).Skip(size - 1)]);
        Assert.That(Enumerable.Range(0, size).Where(i => set.Has(actor, i)), Is.EqualTo(Enumerable.Range(0, size).Skip(size - 1)));
        Assert.That(set.MaskOf(actor), Is.EqualTo(size is > 0 and <= 64 ? 1UL << (size - 1) : 0UL));
    }

    [Test]
    public void Is_at_home_in_several_workflows()
    {
        RoleSet[] sets = [new("a", "b"), new("b", "a"), new("c"), new(Names(100)), new("a", "b")];
        var actor = Actor.User("ana", "a", "r99");
        for (var round = 0; round < 3; round++)
        {
            Assert.That(sets.Select(s => s.MaskOf(actor)), Is.EqualTo(new[] { 1UL, 2UL, 0UL, 0UL, 1UL }));
            Assert.That(sets[3].Has(actor, 99), Is.True);
        }
    }

    [Test]
    public void Is_shared_by_threads()
    {
        RoleSet[] sets = [.. Enumerable.Range(0, 20).Select(i => new RoleSet("a", "x" + i, "b"))];
        for (var round = 0; round < 50; round++)
        {
            var actor = Actor.User("ana", "a", "b", "x7");
            var wrong = 0;
            Parallel.For(0, 400, i =>
            {
                var expected = i % sets.Length == 7 ? 7UL : 5UL;
                if (sets[i % sets.Length].MaskOf(actor) != expected || !sets[i % sets.Length].Has(actor, 2))
                    Interlocked.Increment(ref wrong);
            });
            Assert.That(wrong, Is.Zero);
        }
    }

    private static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => "r" + i)];
}
