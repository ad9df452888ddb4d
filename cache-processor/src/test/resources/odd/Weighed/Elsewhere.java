package elsewhere;

import java.util.List;

/** A class of another package, with package-private members. */
public class Elsewhere extends Hidden {

  String ours = "ours".repeat(100);
  protected String subclasses = "subclasses".repeat(100);
  public String everybodys = "everybodys";
  public List<Secret> secrets = List.of(new Secret());

  protected String getOurs() {
    return ours;
  }

  public String getSubclasses() throws java.io.IOException {
    return subclasses;
  }
}

class Hidden {
  public String inherited = "inherited";
}

class Secret {
  String text = "text";
}
